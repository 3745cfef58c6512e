using System.CommandLine;
using OrderGrains.Api.Doors;
using OrderGrains.Silo.Diagnosis;
using Spectre.Console;

namespace OrderGrains.Api.Commands;

/// <summary><c>doctor</c>: what would keep the service from starting, or from running well, and what to do about it.</summary>
internal static class DoctorCommand
{
    private static readonly Dictionary<Severity, (string Word, string Style)> Marks = new()
    {
        [Severity.Ok] = ("ok", "green"),
        [Severity.Warning] = ("warning", "yellow"),
        [Severity.Failure] = ("failure", "red"),
    };

    public static Command Build()
    {
        var command = new Command(
            "doctor", "Looks at settings, database, clock, disk, ports and certificates, and says what to do; 1 when something fails.")
        {
            CommandHost.DataDirectory, CommandHost.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var results = await Doctor.Examine(
            CommandHost.ServiceSettings(parsed), DoorProblems.Of, TimeProvider.System, cancellationToken);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommandHost.Json))
            await output.WriteLineAsync(CommandJson.Of(Document(results)));
        else
            Show(results, output);
        return results.Any(result => result.Finding.Severity == Severity.Failure) ? 1 : 0;
    }

    private static object Document(IReadOnlyList<CheckResult> results) => new
    {
        Ok = results.All(result => result.Finding.Severity != Severity.Failure),
        Checks = results.Select(result => new
        {
            result.Check,
            Severity = Marks[result.Finding.Severity].Word,
            result.Finding.Text,
            result.Finding.Advice,
        }),
    };

    // Colours only where a person sees them; lines as long as they are, for who searches in them.
    private static void Show(IReadOnlyList<CheckResult> results, TextWriter output)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        var width = results.Max(result => result.Check.Length);
        foreach (var (check, finding) in results)
        {
            var (word, style) = Marks[finding.Severity];
            terminal.Markup($"[{style}]{word,-8}[/]{check.PadRight(width)}  ");
            output.WriteLine(finding.Text);
            if (finding.Advice is { } advice)
                output.WriteLine($"{new string(' ', 8 + width)}  {advice}");
        }
    }
}
