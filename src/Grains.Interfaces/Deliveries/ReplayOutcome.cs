namespace OrderGrains.Deliveries;

/// <summary>How it ended that somebody asked for a delivery again.</summary>
public enum ReplayOutcome
{
    /// <summary>It is sent again, as soon as may be.</summary>
    Asked = 0,

    /// <summary>No such delivery is known.</summary>
    Unknown = 1,

    /// <summary>Too many have been asked for that nobody has begun.</summary>
    TooMany = 2,
}
