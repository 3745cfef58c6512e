using System.CommandLine;
using OrderGrains.Api.Commands.Remote;

namespace OrderGrains.Api.Commands.Orders;

/// <summary><c>order watch</c>: follows the changes of all orders until it is ended.</summary>
internal static class WatchCommand
{
    private static readonly Option<string> After = new("--after")
    {
        Description = "Where to go on, as a watch that was ended says; now for what comes from now on.",
        HelpName = "CURSOR",
        DefaultValueFactory = _ => "now",
    };

    /// <summary>In seconds; the most that the service allows.</summary>
    private const int LongestWait = 30;

    public static Command Build() => new Command("watch", "Prints the changes of all orders, an event a line, until it is ended.") { After }
        .Runs(async (parsed, server, console, cancellationToken) =>
        {
            await Follow(server, console, parsed.GetRequiredValue(After), cancellationToken);
            return ExitCodes.Done;
        });

    /// <summary>Being ended is how it is meant to end.</summary>
    private static async Task Follow(RemoteServer server, RemoteConsole console, string after, CancellationToken cancellationToken)
    {
        try
        {
            // The first answer tells at once where now is.
            for (var wait = 0; ; wait = LongestWait)
            {
                var page = await server.Get(
                    $"manage/changes?limit=1000&wait={wait}&after={Uri.EscapeDataString(after)}", cancellationToken);
                foreach (var item in page.GetProperty("items").EnumerateArray())
                    await console.Output.WriteLineAsync(EventLine.Of(item, console));
                after = page.GetProperty("next").GetString()!;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync($"To go on: order watch --after {after}");
        }
    }
}
