using System.Diagnostics.Metrics;
using OrderGrains.Faults.Counting;

/// <summary>
/// Runs in a node before the service does, as <c>DOTNET_STARTUP_HOOKS</c> names it: counts the answers given from memory.
/// </summary>
internal static class StartupHook
{
    /// <summary>Called by the runtime.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(AnswerCount.Variable) is not { } file)
            return;
        var count = AnswerCount.Keep(file);
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument is { Meter.Name: "OrderGrains", Name: "ordergrains.order.answers" })
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, answers, tags, _) =>
        {
            if (tags is [{ Value: "memory" }])
                count.Add(answers);
        });
        listener.Start();
    }
}
