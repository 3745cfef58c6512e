using System.CommandLine;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Commands;

/// <summary>The lifecycle document, <c>docs/lifecycle.md</c>, as the tables are now.</summary>
internal static class LifecycleCommand
{
    public static Command Build()
    {
        var command = new Command("lifecycle", "Prints docs/lifecycle.md.");
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(Render()));
        return command;
    }

    public static string Render() => LifecycleDocument.Render(
        from entry in DoorProjections.All
        select (
            $"{entry.Door} `{entry.Projection.Name}`",
            entry.Projection.Rows.Select(row => (row.When, row.Shows))));
}
