using System.Diagnostics.Metrics;
using OrderGrains.Orders;

namespace OrderGrains.Telemetry;

/// <summary>What orders answer to commands, and how many wait.</summary>
internal static class CommandMetrics
{
    private static readonly Counter<long> Commands = InstrumentTable.Commands.Counter();
    private static long _waiting;

    static CommandMetrics() => InstrumentTable.Waiting.UpDownCounter(() => Interlocked.Read(ref _waiting));

    public static void Begun() => Interlocked.Increment(ref _waiting);

    public static void Ended() => Interlocked.Decrement(ref _waiting);

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
