import type {EvenShape, RowTaker} from "../../src/lib/even-row";
import type {Source} from "../../src/lib/rows";
import type {TwoYears} from "./context-period";
import type {Grid} from "./grid";
import type {HeaderBlock} from "./header-block";
import type {SeenKeys} from "./seen-keys";
import type {TablePlan} from "./plan";
import type {World} from "./world";

/** What the check of one table needs to know. */
export interface TableJob {
  readonly source: Source;
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly plan: TablePlan;
  readonly world: World;
  readonly fileYear: number | undefined;
  /** Title and cut-off name different years. */
  readonly twoYears?: TwoYears;
  /** `<first 12 of checksum>-<sheet number>`. */
  readonly idPrefix: string;
  /** Set where a sheet makes several tables: part of the row's id. */
  readonly tableNumber: number | undefined;
  /** Whether totals and kept columns are looked at here, and not with another table of the sheet. */
  readonly leading: boolean;
  /** Keys seen in this file, register by register: key → where. */
  readonly keys: SeenKeys;
  readonly keepsRows: boolean;
  /** Takes every accepted row. */
  readonly take?: RowTaker;
  /** What its even rows are like, where it may have some. */
  readonly even?: EvenShape;
}
