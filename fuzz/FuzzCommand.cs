using System.CommandLine;
using OrderGrains.Fuzz.Running;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz;

/// <summary>The program: sends requests drawn from a seed, and fails when one was answered as none may be.</summary>
internal static class FuzzCommand
{
    private static readonly Option<long> Seed = new("--seed")
    {
        Description = "What all requests are drawn from; without it, one is drawn and printed.",
        DefaultValueFactory = _ => Random.Shared.Next(),
    };

    private static readonly Option<int> Count = new("--count")
    {
        Description = "How many requests.",
        DefaultValueFactory = _ => 3000,
    };

    private static readonly Option<long> First = new("--first")
    {
        Description = "The number of the first one, to send requests of a run again.",
    };

    private static readonly Option<double?> Seconds = new("--seconds") { Description = "After which time no more are sent." };

    private static readonly Option<Door[]> Doors = new("--door")
    {
        Description = $"Only requests to these doors, apart by commas: {string.Join(", ", Enum.GetNames<Door>())}.",
        CustomParser = result =>
        {
            var names = result.Tokens.SelectMany(token => token.Value.Split(',')).ToList();
            if (names.Find(name => !Enum.TryParse<Door>(name, ignoreCase: true, out _)) is not { } unknown)
                return [.. names.Select(name => Enum.Parse<Door>(name, ignoreCase: true))];
            result.AddError($"There is no door '{unknown}'.");
            return null;
        },
    };

    private static readonly Option<Uri?> Address = new("--address")
    {
        Description = "A service that runs already, with the demonstration in; without it, one is started.",
        CustomParser = result => new(result.Tokens[0].Value),
    };

    public static RootCommand Build()
    {
        var command = new RootCommand("Sends requests that are wrong in many ways, and checks that each is answered in its door's words.")
        {
            Seed, Count, First, Seconds, Doors, Address,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        var plan = new FuzzPlan
        {
            Seed = parsed.GetValue(Seed),
            First = parsed.GetValue(First),
            Count = parsed.GetValue(Count),
            Time = parsed.GetValue(Seconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Doors = parsed.GetValue(Doors) is { Length: > 0 } doors ? doors : Enum.GetValues<Door>(),
            Address = parsed.GetValue(Address),
        };
        await output.WriteLineAsync($"seed {plan.Seed}");
        var (requests, faults) = await new FuzzRun(plan, output).Go(cancellationToken);
        await output.WriteLineAsync($"{requests} requests, {faults} faults");
        return faults == 0 ? 0 : 1;
    }
}
