namespace OrderGrains.Api.Commands;

/// <summary>What the program ends with.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Refused, or failed; the errors say why.</summary>
    public const int Failed = 1;

    /// <summary>Arguments that are no command.</summary>
    public const int BadArguments = 2;

    /// <summary>Done to the end, but not all of it was accepted.</summary>
    public const int PartlyRefused = 3;

    /// <summary>Ended by the user; what was done is done. As shells have it for Ctrl-C.</summary>
    public const int Interrupted = 130;
}
