namespace OrderGrains.Api.Commands;

/// <summary>How a command ended.</summary>
/// <param name="Done">False where it was refused and changed nothing.</param>
/// <param name="Text">What to print: to the output when done, to the errors when refused.</param>
internal readonly record struct CommandOutcome(bool Done, string Text)
{
    public int ExitCode => Done ? ExitCodes.Done : ExitCodes.Failed;
}
