using OrderGrains.Orders;

namespace OrderGrains.Telemetry;

/// <summary>What orders answer to commands, and how many wait.</summary>
internal static class CommandMetrics
{
    private static readonly Tally Commands = InstrumentTable.Commands.Tally();
    private static readonly int Replayed = Labels.Outcome.IndexOf(Labels.Replayed);
    private static long _waiting;

    static CommandMetrics() => InstrumentTable.Waiting.UpDownCounter(() => Interlocked.Read(ref _waiting));

    public static void Begun() => Interlocked.Increment(ref _waiting);

    public static void Ended() => Interlocked.Decrement(ref _waiting);

    /// <summary>A preview is no command: nothing comes of it.</summary>
    public static void Answered(OrderCommand command, OrderReply reply)
    {
        if (!command.DryRun)
            Commands.Add((int)command.Door, reply.Replayed ? Replayed : (int)reply.Outcome);
    }
}
