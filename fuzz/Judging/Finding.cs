namespace OrderGrains.Fuzz.Judging;

/// <summary>A rule that was broken.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Problem">What was wrong.</param>
internal sealed record Finding(string Rule, string Problem);
