using System.Text;
using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>
/// The text of a path: members after dots, keys in brackets, as in <c>payments[p-1].movements[m-2].state</c>. Names and keys are any text;
/// a dot, bracket or backslash in one of them has a backslash before it.
/// </summary>
internal static class PathText
{
    private const char Escape = '\\';
    private const string Special = @".[]\";

    public static string Write(ReadOnlySpan<FieldStep> steps)
    {
        var text = new StringBuilder();
        foreach (var (name, isKey) in steps)
        {
            if (isKey)
                Append(text.Append('['), name).Append(']');
            else
                Append(text.Length > 0 ? text.Append('.') : text, name);
        }

        return text.ToString();
    }

    /// <exception cref="JsonException">The text is no path.</exception>
    public static FieldPath Parse(string text)
    {
        var path = FieldPath.Root;
        for (var position = 0; position < text.Length;)
        {
            var isKey = text[position] == '[';
            if (isKey || text[position] == '.')
                position++;
            path = path.Step(new(Name(text, ref position, isKey), isKey));
        }

        return path != FieldPath.Root ? path : throw new JsonException("A change has an empty path.");
    }

    private static StringBuilder Append(StringBuilder text, string name)
    {
        foreach (var letter in name)
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
                text.Append(Escape);
            text.Append(letter);
        }

        return text;
    }

    /// <summary>Reads up to what ends the name: for a key past its bracket, otherwise up to the next step.</summary>
    private static string Name(string text, ref int position, bool isKey)
    {
        var name = new StringBuilder();
        for (; position < text.Length; position++)
        {
            var letter = text[position];
            if (isKey && letter == ']')
            {
                position++;
                return name.ToString();
            }

            if (!isKey && letter is '.' or '[')
                return name.ToString();
            if (letter == Escape && ++position == text.Length)
                throw new JsonException($"'{text}' ends before its last letter.");
            name.Append(text[position]);
        }

        return !isKey ? name.ToString() : throw new JsonException($"'{text}' ends within brackets.");
    }
}
