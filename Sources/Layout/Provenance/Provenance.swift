/// What a document's path or its folder's `documents.csv` say of it, apart from its text.
public struct Provenance: Sendable, Equatable {
    public var outlet: String?
    public var published: Published?
    /// The page as the paper numbers it (A01, 3).
    public var page: String?
    public var url: String?

    public init(outlet: String? = nil, published: Published? = nil, page: String? = nil, url: String? = nil) {
        self.outlet = outlet
        self.published = published
        self.page = page
        self.url = url
    }

    /// What the path says, relative to the folder: `OUTLET/2021-12-24/NAME.txt`, the date also as `2021-12`, `2021` or `20211224`.
    ///
    /// Folders between, before or after are no matter; what is not said stays nil. O(length).
    public init(path: String) {
        let folders = path.split(separator: "/").dropLast().map(String.init)
        guard let place = folders.lastIndex(where: { Published(iso: $0, basis: .path) != nil }) else {
            self.init()
            return
        }
        let outlet = place > 0 ? folders[place - 1] : nil
        self.init(outlet: outlet, published: Published(iso: folders[place], basis: .path))
    }

    /// What either says; where both do, what `self` says.
    public func completed(by other: Provenance) -> Provenance {
        Provenance(
            outlet: outlet ?? other.outlet, published: published ?? other.published, page: page ?? other.page,
            url: url ?? other.url)
    }
}
