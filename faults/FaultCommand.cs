using System.CommandLine;
using System.ComponentModel;
using Npgsql;
using OrderGrains.Faults.Judging;
using OrderGrains.Faults.Processes;
using OrderGrains.Faults.Regimes;
using OrderGrains.Faults.Report;

namespace OrderGrains.Faults;

/// <summary>
/// The program: runs regimes one after another, prints a table, and fails when anything was violated or could not be run.
/// </summary>
internal static class FaultCommand
{
    private const int Shown = 5;
    private const int Longest = 2000;
    private const double ShortSeconds = 6;
    private const double LongSeconds = 60;

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "What all choices are drawn from; without it, one is drawn and printed.",
        DefaultValueFactory = _ => Random.Shared.Next(),
    };

    private static readonly Option<double?> Seconds = new("--seconds")
    {
        Description = $"How long each regime makes trouble: {LongSeconds}, and {ShortSeconds} with --short.",
    };

    private static readonly Option<string[]> Names = new("--regime")
    {
        Description = $"Which regimes, apart by commas: {string.Join(", ", AllRegimes.List.Select(regime => regime.Name))}.",
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(','))],
        Validators =
        {
            result =>
            {
                foreach (var name in result.Tokens.SelectMany(token => token.Value.Split(',')))
                {
                    if (AllRegimes.List.All(regime => regime.Name != name))
                        result.AddError($"There is no regime '{name}'.");
                }
            },
        },
    };

    private static readonly Option<bool> Short = new("--short")
    {
        Description = "Only the regimes that every change is tested with, briefly.",
    };

    private static readonly Option<FileInfo> OldBuild = new Option<FileInfo>("--old-build")
    {
        Description = "OrderGrains.Api.dll of an older build, for rolling-restart; without it both builds are this one.",
    }.AcceptExistingOnly();

    public static RootCommand Build()
    {
        var command = new RootCommand("Makes trouble for real processes under load and checks that nothing promised was broken.")
        {
            Seed, Seconds, Names, Short, OldBuild, EveryWriteCommand.Build(),
        };
        command.SetAction((parsed, _) => Run(parsed));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed)
    {
        var (seed, names, brief) = (parsed.GetValue(Seed), parsed.GetValue(Names) ?? [], parsed.GetValue(Short));
        var regimes = AllRegimes.List
            .Where(regime => names.Length > 0 ? names.Contains(regime.Name) : !brief || regime.IsShort)
            .ToArray();
        var seconds = parsed.GetValue(Seconds) ?? (brief ? ShortSeconds : LongSeconds);
        Console.WriteLine($"seed {seed}, {seconds} seconds of trouble per regime");

        var (rows, bad) = (new List<string>(), 0);
        foreach (var regime in regimes)
        {
            if (regime.Obstacle is { } obstacle)
            {
                rows.Add(VerdictTable.NotRun(regime.Name, obstacle));
                bad++;
                continue;
            }

            using var workspace = new Workspace();
            var verdict = await Try(regime, seed, seconds, workspace, parsed.GetValue(OldBuild)?.FullName);
            rows.Add(VerdictTable.Row(regime.Name, verdict));
            bad += verdict.IsClean ? 0 : 1;
            Print(regime, verdict, workspace);
        }

        Console.WriteLine();
        Console.WriteLine(VerdictTable.Head);
        rows.ForEach(Console.WriteLine);
        Console.WriteLine();
        Console.WriteLine(bad == 0 ? "Nothing was violated." : $"{bad} of {regimes.Length} regimes violated a promise or were not run.");
        return bad == 0 ? 0 : 1;
    }

    /// <summary>A node or a database that could not be started in the middle of it all is a finding too.</summary>
    private static async Task<Verdict> Try(IRegime regime, int seed, double seconds, Workspace workspace, string? oldProgram)
    {
        try
        {
            return await RegimeRun.Go(regime, seed, seconds, workspace, oldProgram);
        }
        catch (Exception e) when (MayCome(e))
        {
            return new() { Unexpected = [$"the run broke off: {e.Message}"] };
        }
    }

    /// <summary>What processes, databases, files, sockets and clients of a run fail with; a client that waits too long cancels.</summary>
    private static bool MayCome(Exception e) =>
        e is InvalidOperationException or TimeoutException or NpgsqlException or IOException or Win32Exception
            or HttpRequestException or OperationCanceledException;

    private static void Print(IRegime regime, Verdict verdict, Workspace workspace)
    {
        var result = verdict.IsClean ? "clean" : $"VIOLATED, logs in {workspace.Root}";
        Console.WriteLine($"{regime.Name}: {verdict.Operations} operations, {result}");
        foreach (var note in verdict.Notes)
            Console.WriteLine($"  {note}");
        foreach (var (name, found) in verdict.Violations)
        {
            foreach (var text in found.Take(Shown))
                Console.WriteLine($"  {name}: {(text.Length > Longest ? text[..Longest] + "…" : text)}");
        }
    }
}
