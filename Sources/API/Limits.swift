/// The bounds of what a request may ask, each with its unit and what happens beyond it.
enum Limits {
    /// Items a page of a list has where `limit` does not say.
    static let defaultPage = 20
    /// Most items of one page; beyond it: 400. Longer answers go by cursor, NDJSON or CSV.
    static let page = 1...500
    /// Code points of one text parameter; beyond it: 400.
    static let textLength = 200
    /// Code points of `q`; beyond it: 400.
    static let searchLength = 400
    /// Characters of a cursor; none that is given out is as long; beyond it: 400.
    static let cursorLength = 1_000
    /// Values of one repeatable parameter; beyond it: 400.
    static let values = 20
    /// Largest absolute value of a number parameter; beyond it: 400.
    static let largestNumber = 1e15
    /// Faults named in one problem document; further ones are counted only.
    static let reportedFaults = 20
    /// Bytes under which an answer is not worth compressing.
    static let smallestCompressed = 1_024
    /// Bytes a streamed representation gathers before it hands them on.
    static let streamChunk = 32_768
    /// Items of what completes, resembles or relates, and how many there are where `limit` does not say.
    static let smallList = 1...50
    static let suggestions = 10
    static let similar = 10
    static let related = 20
    /// Values of each field that is counted by, where `limit` does not say.
    static let facetValues = 50
    /// Nodes of a network, and how many there are where `limit` does not say.
    static let network = 1...500
    static let networkNodes = 50
    /// Edges of a network for each node it may have.
    static let edgesPerNode = 6
    /// Bytes of a misspelt name up to which a nearest valid name is sought.
    static let comparedLength = 120
    /// Differences between two names up to which one is offered for the other, as a share of the longer one.
    static let nearestNameDistance = 0.5
}
