namespace OrderGrains.Silo;

/// <summary>
/// How much each part says, where the settings do not say otherwise. What would tell a newcomer something at every request or at every
/// start, and nothing that could be done about it, is quiet.
/// </summary>
internal static class QuietCategories
{
    private static readonly Dictionary<string, string> Levels = new()
    {
        ["Default"] = "Information",
        ["Microsoft.AspNetCore"] = "Warning",

        // Merely listening to it costs every request a logging scope and an activity, which tracing, where it is on, makes by itself.
        ["Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",

        // The folder of the keys is the owner's to protect; the warning about it would greet every newcomer.
        ["Microsoft.AspNetCore.DataProtection"] = "Error",

        // One line for each connection above the limit, as if whoever makes them had not enough to fill the disk with.
        ["Microsoft.AspNetCore.Server.Kestrel.Connections"] = "Error",
        ["Orleans"] = "Warning",

        // Its first look takes the time since the machine started for the time since its last one, and warns of it.
        ["Orleans.Runtime.Watchdog"] = "Error",

        // Orleans places grains with it, which makes two lines for each activation.
        ["Polly"] = "Warning",
    };

    /// <summary>The levels as settings.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings() =>
        Levels.Select(level => KeyValuePair.Create($"Logging:LogLevel:{level.Key}", (string?)level.Value));
}
