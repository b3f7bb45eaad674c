import Foundation
import Testing

@Suite("The command line") struct CommandLineTests {
    @Test(
        "--help and --version answer on standard output and succeed",
        arguments: ["serve", "read", "export", "evaluate", "healthcheck"])
    func helpAndVersion(command: String) throws {
        let help = try FinishedProgram([command, "--help"])
        #expect(help.status == 0)
        #expect(help.output.hasPrefix("usage: qujing \(command)"))
        let version = try FinishedProgram([command, "--version"])
        #expect(version.status == 0)
        #expect(version.output.hasPrefix("qujing "))
    }

    @Test("the program without a command shows its commands and fails")
    func noCommand() throws {
        let run = try FinishedProgram([])
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("serve"))
    }

    @Test("a mistyped command or option is answered with the nearest one")
    func nearestName() throws {
        #expect(try FinishedProgram(["reed"]).errors.contains("did you mean 'read'?"))
        #expect(try FinishedProgram(["read", "--repair", "x"]).errors.contains("did you mean --repairs?"))
    }

    @Test("reading standard input works as for any Unix tool")
    func readsStandardInput() throws {
        let run = try FinishedProgram(["read", "-"], input: "江边新村换新颜\n\n本报讯(记者 李青)4月3日,江边新村举行开村仪式。\n")
        #expect(run.status == 0)
        #expect(run.output.contains("江边新村换新颜"))
        #expect(!run.output.contains("\u{1B}"), "no colour where no terminal is")
    }

    @Test("figures are underlined where colour is asked for")
    func underlinesFigures() throws {
        let page = "江边新村换新颜\n\n4月3日,江边新村举行开村仪式。全村今年流转耕地1200亩,人均收入增长三成。\n"
        let run = try FinishedProgram(["read", "--color", "always", "-"], input: page)
        let underlined = run.output.split(separator: "\u{1B}[4m").dropFirst().map { $0.prefix { $0 != "\u{1B}" } }
        #expect(underlined.contains { $0.contains("1200亩") }, "\(underlined)")
        #expect(underlined.contains { $0.contains("三成") }, "\(underlined)")
    }

    @Test("a file that cannot be read is named, and the others are still read")
    func unreadableFile() throws {
        let run = try FinishedProgram(["read", "no-such-page.txt", "-"], input: "江边新村\n")
        #expect(run.status == 1)
        #expect(run.errors == "qujing read: cannot read no-such-page.txt: No such file or directory\n")
        #expect(run.output.contains("江边新村"))
    }
}
