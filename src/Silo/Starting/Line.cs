namespace OrderGrains.Silo.Starting;

/// <summary>A message as one line.</summary>
internal static class Line
{
    public static string Of(string message) =>
        string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
