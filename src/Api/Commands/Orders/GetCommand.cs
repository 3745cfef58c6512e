using System.CommandLine;
using OrderGrains.Api.Commands.Remote;

namespace OrderGrains.Api.Commands.Orders;

/// <summary><c>order get</c>: an order in canonical JSON.</summary>
internal static class GetCommand
{
    public static Command Build()
    {
        var id = new Argument<string>("ID") { Description = "The order's id." };
        return new Command("get", "Prints an order.") { id }.Runs(async (parsed, server, console, cancellationToken) =>
        {
            var order = await server.Get(RemoteCommand.PathOf(parsed.GetRequiredValue(id)), cancellationToken);
            await console.Output.WriteLineAsync(console.Show(order));
            return ExitCodes.Done;
        });
    }
}
