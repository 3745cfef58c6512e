namespace OrderGrains.Client;

/// <summary>How requests are repeated.</summary>
public sealed record RetryOptions
{
    /// <summary>How often a request is sent at most, the first time among them.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The pause before the first repeat, where the service asks for none; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause; a service that asks for a longer one is not asked again.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Measures the pauses.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
