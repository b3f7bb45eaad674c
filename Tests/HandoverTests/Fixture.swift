import Archive
import Handover

/// Two small documents, one with what would break a careless COPY file.
func smallSnapshot() -> Snapshot {
    let texts = [
        "a": "江边新村换新颜\n\n本报讯(记者 李青)4月3日,江边新村举行开村仪式,全村39户86人领到新房钥匙。\n",
        "b": "反斜杠\\与\t制表\n\n本报讯(记者 王平)青田县召开会议。他说:“路径是C:\\temp。”\n",
    ]
    let sources = texts.map { id, text in Source(id: id) { Array(text.utf8) } }
    return Snapshot.build(from: sources, version: "test", workers: 1)
}

/// The pieces put together, by file.
func files(_ pieces: some Sequence<HandoverPiece>) -> [String: [UInt8]] {
    pieces.reduce(into: [:]) { $0[$1.file, default: []] += $1.bytes }
}
