using System.CommandLine;

namespace OrderGrains.Api.Commands.Orders;

/// <summary><c>order …</c>: what is asked of a running service about orders.</summary>
internal static class OrderVerbs
{
    public static Command Build() => new("order", "The orders of a running service, over HTTP.")
    {
        ImportCommand.Build(),
        ExportCommand.Build(),
        GetCommand.Build(),
        HistoryCommand.Build(),
        WatchCommand.Build(),
    };
}
