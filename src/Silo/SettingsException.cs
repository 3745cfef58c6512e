namespace OrderGrains.Silo;

/// <summary>The settings do not make sense; the message has a line for everything that is wrong with them.</summary>
public sealed class SettingsException(IEnumerable<string> problems)
    : Exception("The settings cannot be used:\n" + string.Join('\n', problems.Select(problem => "- " + problem)));
