/// An array in ``LargeMemory``; it never changes.
public struct LargeTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // SAFETY: `init` alone writes behind the pointer, and `memory` keeps what it points to.
    @usableFromInline let elements: UnsafePointer<Element>
    public let count: Int
    private let memory: LargeMemory

    public init(_ elements: some Collection<Element>) {
        memory = LargeMemory(octets: elements.count * MemoryLayout<Element>.stride)
        let start = memory.start.bindMemory(to: Element.self, capacity: elements.count)
        for (index, element) in elements.enumerated() { (start + index).initialize(to: element) }
        self.elements = UnsafePointer(start)
        count = elements.count
    }

    @inlinable @inline(__always)
    public subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count, "no such place in the table")
        return elements[index]
    }
}
