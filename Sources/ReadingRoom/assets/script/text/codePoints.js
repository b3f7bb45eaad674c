// The archive counts in Unicode code points; JavaScript counts in UTF-16. This is the only place that knows both.

/** A text that can be cut at code points. O(length) once. */
export class CodePoints {
  constructor(text) {
    this.points = Array.from(text);
  }

  get length() {
    return this.points.length;
  }

  /** The text between two code points; ends outside are brought inside. */
  slice(start, end) {
    return this.points.slice(Math.max(0, start), Math.max(0, end)).join("");
  }
}
