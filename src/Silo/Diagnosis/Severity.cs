namespace OrderGrains.Silo.Diagnosis;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>The service runs, but not for long, or not for everybody, or not safely.</summary>
    Warning,

    /// <summary>The service does not start, or loses what it should keep.</summary>
    Failure,
}
