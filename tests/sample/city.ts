import {actionPlanBooks} from "./ledgers/action-plan.js";
import {announcementBooks} from "./ledgers/announcements.js";
import {assignmentBooks} from "./ledgers/assignments.js";
import {brokenBooks} from "./ledgers/broken-files.js";
import {commitmentBooks} from "./ledgers/commitments.js";
import {documentBooks} from "./ledgers/documents.js";
import {honourBooks} from "./ledgers/honours.js";
import {indicatorBooks} from "./ledgers/indicators.js";
import {inspectionBooks} from "./ledgers/inspections.js";
import {meetingBooks} from "./ledgers/meetings.js";
import {objectionBooks} from "./ledgers/objections.js";
import {practiceBooks} from "./ledgers/practices.js";
import {problemBooks} from "./ledgers/problems.js";
import {progressBooks} from "./ledgers/progress.js";
import {reviewBooks} from "./ledgers/reviews.js";
import {spreadBooks} from "./ledgers/spread.js";
import {taskBooks} from "./ledgers/tasks.js";
import {unitBooks} from "./ledgers/units.js";
import type {Book} from "./write/book.js";
import {xlsxBytes} from "./write/xlsx.js";

/** Every workbook of the sample city, in no order that matters. */
export async function allBooks(): Promise<Book[]> {
  const units = unitBooks();
  return [
    ...units,
    ...taskBooks(),
    ...actionPlanBooks(),
    ...progressBooks(),
    ...reviewBooks(),
    ...problemBooks(),
    ...assignmentBooks(),
    ...documentBooks(),
    ...inspectionBooks(),
    ...practiceBooks(),
    ...spreadBooks(),
    ...objectionBooks(),
    ...announcementBooks(),
    ...honourBooks(),
    ...indicatorBooks(),
    ...meetingBooks(),
    ...commitmentBooks(),
    ...brokenBooks(await xlsxBytes(units[0]!)),
  ];
}
