using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.Commands.Remote;

namespace OrderGrains.Api.Commands.Orders;

/// <summary><c>order history</c>: who changed what of an order, oldest first.</summary>
internal static class HistoryCommand
{
    private const int PageSize = 1000;

    public static Command Build()
    {
        var id = new Argument<string>("ID") { Description = "The order's id." };
        return new Command("history", "Prints what happened to an order, an event a line.") { id }.Runs(
            async (parsed, server, console, cancellationToken) =>
            {
                await Print(server, console, parsed.GetRequiredValue(id), cancellationToken);
                return ExitCodes.Done;
            });
    }

    private static async Task Print(RemoteServer server, RemoteConsole console, string id, CancellationToken cancellationToken)
    {
        for (long? after = 0; after is { } version;)
        {
            var page = await server.Get(
                string.Create(CultureInfo.InvariantCulture, $"{RemoteCommand.PathOf(id)}/history?limit={PageSize}&after={version}"),
                cancellationToken);
            foreach (var item in page.GetProperty("items").EnumerateArray())
                await console.Output.WriteLineAsync(EventLine.Of(item, console));
            after = page.GetProperty("next") is { ValueKind: JsonValueKind.Number } next ? next.GetInt64() : null;
        }
    }
}
