using System.CommandLine;
using System.Runtime.InteropServices;
using OrderGrains.Simulate.Faults;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Troubles;

namespace OrderGrains.Simulate;

/// <summary>The program: runs seeds, prints which of them broke something, and fails when any did.</summary>
internal static class SimulateCommand
{
    private static readonly Option<long?> Seed = new("--seed")
    {
        Description = "The run, or the first of them; without it, those of seeds.txt and then new ones.",
    };

    private static readonly Option<int?> Count = new("--count")
    {
        Description = "How many runs: 1 with --seed; without both, as many as --seconds allow.",
    };

    private static readonly Option<double> Seconds = new("--seconds")
    {
        Description = "How long new seeds are run.",
        DefaultValueFactory = _ => 60,
    };

    private static readonly Option<string?> Fault = new("--fault")
    {
        Description = "Plants a fault, which must be found.",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var name] && FaultTable.Find(name.Value) is null)
                    result.AddError($"There is no fault '{name.Value}'; --list-faults tells which there are.");
            },
        },
    };

    private static readonly Option<bool> ListFaults = new("--list-faults") { Description = "Prints the faults that can be planted." };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "How many seeds are run at a time, each on a thread of its own; as many as there are processors unless told.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<bool> Trace = new("--trace") { Description = "Prints what happens." };

    private static readonly Option<int?> Clients = new("--clients") { Description = "No more clients than these." };

    private static readonly Option<int?> Calls = new("--calls") { Description = "No more calls of each client than these." };

    private static readonly Option<TroubleKind[]> Without = new("--without")
    {
        Description = $"No trouble of these kinds, apart by commas: {string.Join(", ", Enum.GetNames<TroubleKind>()).ToLowerInvariant()}.",
        CustomParser = result =>
            [.. result.Tokens.SelectMany(token => token.Value.Split(',')).Select(name => Enum.Parse<TroubleKind>(name, ignoreCase: true))],
    };

    public static RootCommand Build()
    {
        var command = new RootCommand("Runs silos, clients and a simulated database on one thread, in virtual time, from a seed.")
        {
            Seed, Count, Seconds, Jobs, Fault, ListFaults, Trace, Clients, Calls, Without,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(ListFaults))
        {
            foreach (var row in FaultTable.All)
                output.WriteLine($"{row.Name,-24}{row.Breaks}");
            return 0;
        }

        var fault = parsed.GetValue(Fault);
        var session = new Session(fault is null ? new() : FaultTable.Find(fault)!.Defects, fault, output);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => session.Stop(signal));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => session.Stop(signal));
        if (parsed.GetValue(Trace))
        {
            foreach (var seed in Chosen(parsed, session))
                session.RunTraced(seed, Limits(parsed));
        }
        else
        {
            session.Run(Chosen(parsed, session), Limits(parsed), parsed.GetValue(Jobs));
        }

        session.End();
        return session.IsClean ? 0 : 1;
    }

    private static IEnumerable<long> Chosen(ParseResult parsed, Session session)
    {
        var count = parsed.GetValue(Count);
        if (parsed.GetValue(Seed) is { } first)
            return Enumerable.Range(0, count ?? 1).Select(number => first + number);

        var drawn = Random.Shared.NextInt64(1_000_000_000);
        parsed.InvocationConfiguration.Output.WriteLine($"new seeds from {drawn}");
        var fresh = count is { } most
            ? Enumerable.Range(0, most).Select(number => drawn + number)
            : Enumerable.Range(0, int.MaxValue)
                .Select(number => drawn + number)
                .TakeWhile(_ => session.Elapsed.TotalSeconds < parsed.GetValue(Seconds));
        return Seeds.Known.Concat(fresh);
    }

    private static Limits Limits(ParseResult parsed) => new()
    {
        Clients = parsed.GetValue(Clients) ?? int.MaxValue,
        Calls = parsed.GetValue(Calls) ?? int.MaxValue,
        Without = parsed.GetValue(Without) ?? [],
    };
}
