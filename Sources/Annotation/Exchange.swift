/// Who went to learn from whom, as one sentence of a story says it.
public struct Exchange: Sendable, Equatable {
    /// The place or body that learns (涪陵区).
    public var learner: String
    public var hosts: [String]
    public var form: Form
    /// ISO dates, as far as the story says.
    public var from: String?
    public var to: String?
    public var people: Int?
    /// The sentence; code points of the story's text.
    public var quote: Range<Int>

    public enum Form: String, Sendable, CaseIterable {
        case visit = "考察"
        case training = "培训"
        case shadowing = "跟班学习"
        case secondment = "挂职"
        case exchange = "交流"
    }

    public init(
        learner: String, hosts: [String], form: Form, from: String? = nil, to: String? = nil, people: Int? = nil,
        quote: Range<Int>
    ) {
        self.learner = learner
        self.hosts = hosts
        self.form = form
        self.from = from
        self.to = to
        self.people = people
        self.quote = quote
    }
}
