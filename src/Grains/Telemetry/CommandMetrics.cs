using System.Diagnostics.Metrics;
using OrderGrains.Orders;

namespace OrderGrains.Telemetry;

/// <summary>What orders answer to commands, and how many wait.</summary>
internal static class CommandMetrics
{
    private static readonly Counter<long> Commands = InstrumentTable.Commands.Counter();
    private static readonly UpDownCounter<long> Waiting = InstrumentTable.Waiting.UpDownCounter();

    public static void Begun() => Waiting.Add(1);

    public static void Ended() => Waiting.Add(-1);

    /// <summary>A preview is no command: nothing comes of it.</summary>
    public static void Answered(OrderCommand command, OrderReply reply)
    {
        if (!Commands.Enabled || command.DryRun)
            return;
        Commands.Add(
            1,
            new(Labels.Door.Name, EnumNames.Of(command.Door)),
            new(Labels.Outcome.Name, reply.Replayed ? Labels.Replayed : EnumNames.Of(reply.Outcome)));
    }
}
