import Archive
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

/// Bytes of memory that this process may use: the least of the limit of its control group (cgroup v2 and v1) and the
/// machine's memory (sysconf(3)); nil where the system tells neither.
func memoryLimit() -> Int? {
    let groups = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"]
    let limits = groups.compactMap { path in
        (try? File.bytes(at: path)).flatMap { MemoryNeed.limit(fromControlGroup: String(decoding: $0, as: UTF8.self)) }
    }
    return (limits + [machineMemory()].compactMap { $0 }).min()
}

private func machineMemory() -> Int? {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    return pages > 0 ? Int(pages) * Int(sysconf(Int32(_SC_PAGESIZE))) : nil
}
