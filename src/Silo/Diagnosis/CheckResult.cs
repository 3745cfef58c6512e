namespace OrderGrains.Silo.Diagnosis;

/// <summary>A finding, and the check it comes from.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Finding">What it found.</param>
public sealed record CheckResult(string Check, Finding Finding);
