namespace OrderGrains.Fuzz.Sending;

/// <summary>What became of a request.</summary>
internal enum Outcome
{
    Answered,

    /// <summary>The connection ended without an answer.</summary>
    HungUp,

    /// <summary>Neither an answer nor an end came in time.</summary>
    TimedOut,

    /// <summary>What came is no HTTP.</summary>
    Garbled,
}
