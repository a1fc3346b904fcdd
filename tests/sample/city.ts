import {progressBooks} from "./ledgers/progress.js";
import {problemBooks} from "./ledgers/problems.js";
import {taskBooks} from "./ledgers/tasks.js";
import {unitBooks} from "./ledgers/units.js";
import type {Book} from "./write/book.js";

export function allBooks(): Book[] {
  return [...unitBooks(), ...taskBooks(), ...progressBooks(), ...problemBooks()];
}
