using System.CommandLine;
using OrderGrains.Faults.Power;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults;

/// <summary><c>every-write</c>: runs a script of updates once and cuts the power after each of its writes.</summary>
internal static class EveryWriteCommand
{
    private static readonly Option<bool> Files = new("--files") { Description = "On SQLite files instead of PostgreSQL." };

    private static readonly Option<int> Most = new("--most")
    {
        Description = "At most so many of the writes, evenly spread.",
        DefaultValueFactory = _ => int.MaxValue,
    };

    public static Command Build()
    {
        var command = new Command("every-write", "Cuts the power after every write of a short script and looks for what was promised.")
        {
            Files, Most,
        };
        command.SetAction((parsed, _) => Run(parsed.GetValue(Files), parsed.GetValue(Most)));
        return command;
    }

    private static async Task<int> Run(bool onFiles, int most)
    {
        if (PowerLibrary.Obstacle is { } obstacle)
        {
            Console.WriteLine($"not run: {obstacle}");
            return 1;
        }

        using var workspace = new Workspace();
        await using var tape = await PowerTape.Record(new() { Nodes = 1, OnFiles = onFiles, Powered = true }, workspace);
        var moments = new EveryMoment(tape);
        var wrong = await moments.Run(most);
        foreach (var text in wrong)
            Console.WriteLine(text);
        Console.WriteLine($"{tape.Script.Promises.Count} answers, {moments.Cuts} cuts, {wrong.Count} findings.");
        return wrong.Count == 0 ? 0 : 1;
    }
}
