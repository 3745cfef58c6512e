namespace OrderGrains.Telemetry;

/// <summary>How an instrument's measurements add up.</summary>
public enum InstrumentKind
{
    /// <summary>Only rises; its rate is what matters.</summary>
    Counter,

    /// <summary>Rises and falls.</summary>
    UpDownCounter,

    /// <summary>How often which values occurred.</summary>
    Histogram,

    /// <summary>A value as it is when somebody looks.</summary>
    Gauge,
}
