import Glibc

/// A line on standard error that says how far long work has come, while a person watches; silent otherwise.
struct Progress: Sendable {
    private let label: String
    private let total: Int
    private let start = ContinuousClock.now
    private let isShown = Terminal.error.isInteractive

    init(_ label: String, total: Int) {
        self.label = label
        self.total = total
    }

    /// Shows `done` of the total, the rate and the time that remains.
    func show(_ done: Int) {
        guard isShown, done > 0 else { return }
        let seconds = Double((ContinuousClock.now - start).components.seconds)
        var line = "\r\u{1B}[K\(label) \(done)/\(total)"
        if seconds >= 1 {
            let rate = Double(done) / seconds
            line += ", \(Int(rate)) a second, \(Int(Double(total - done) / rate)) s to go"
        }
        Terminal.error.write(line)
    }

    /// Clears the line.
    func end() {
        if isShown { Terminal.error.write("\r\u{1B}[K") }
    }
}
