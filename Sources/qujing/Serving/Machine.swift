import Glibc

/// Processors this process may run on.
func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Resident memory of this process in bytes (proc(5), `/proc/self/statm`); nil where the system does not tell.
func residentBytes() -> Int? {
    guard let bytes = try? File.bytes(at: "/proc/self/statm") else { return nil }
    let columns = bytes.split(separator: 0x20)
    guard columns.count > 1, let pages = Int(String(decoding: columns[1], as: UTF8.self)) else { return nil }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
}
