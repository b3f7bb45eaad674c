import HTTP
import Randomness
import Testing

@Suite("Addresses") struct AddressTests {
    @Test(
        "are read in every form of RFC 4291 and written as RFC 5952 has them",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"),
            ("::1", "::1"), ("2001:DB8::1", "2001:db8::1"), ("2001:db8:0:0:0:0:0:1", "2001:db8::1"),
            ("1::", "1::"), ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("1::3:4:5:6:7:8", "1:0:3:4:5:6:7:8"),
            ("::ffff:192.0.2.1", "192.0.2.1"), ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
            ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
        ])
    func readsAddresses(written: String, said: String) {
        #expect(PeerAddress(text: written)?.text == said)
    }

    @Test(
        "are nothing else",
        arguments: [
            "", ".", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "1.2.3.", ":", ":::", "1:2", "1::2::3",
            "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "12345::", "::1%eth0", "[::1]", "::1.2.3", "g::", "1:", ":1",
            "1:2:3:4:5:6:7:1.2.3.4",
        ])
    func refusesOthers(text: String) { #expect(PeerAddress(text: text) == nil) }

    @Test("any address is read back from what it is written as")
    func readsBack() {
        var randomness = SeededRandomness(seed: 1)
        for _ in 0..<2_000 {
            // Words of few bits have the runs of zeros that are left out.
            let mask = randomness.next() & randomness.next()
            let address = PeerAddress(high: randomness.next() & mask, low: randomness.next() & mask | 1, port: 0)
            #expect(PeerAddress(text: address.text) == address)
        }
    }

    @Test(
        "stand in a range or outside it",
        arguments: [
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.0", false), ("0.0.0.0/0", "192.0.2.1", true),
            ("0.0.0.0/0", "2001:db8::1", false), ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1/32", "192.0.2.2", false),
            ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::", false),
            ("::1/128", "::1", true), ("::/0", "2001:db8::1", true), ("fe80::/10", "fe81::1", true),
        ])
    func ranges(range: String, address: String, isInside: Bool) throws {
        let range = try #require(AddressRange(range))
        #expect(range.contains(try #require(PeerAddress(text: address))) == isInside)
    }

    @Test(
        "make no range with a bad prefix or with bits behind it",
        arguments: [
            "10.0.0.0/33", "10.0.0.0/", "10.0.0.1/8", "::1/64", "::/129", "/8", "10.0.0.0/08x", "10.0.0.0/-1", "a/8",
        ])
    func badRanges(text: String) { #expect(AddressRange(text) == nil) }
}
