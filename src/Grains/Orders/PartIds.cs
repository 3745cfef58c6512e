namespace OrderGrains.Orders;

/// <summary>Ids for parts that an order gives itself, such as <c>m-1</c>.</summary>
internal static class PartIds
{
    /// <summary>The first free one behind as many as there are.</summary>
    public static string Unused(string prefix, int count, Func<string, bool> isTaken)
    {
        var number = count + 1;
        while (isTaken($"{prefix}{number}"))
            number++;
        return $"{prefix}{number}";
    }

    /// <summary>Whether it is of the form that orders give: a letter, a dash and a number.</summary>
    public static bool IsOwn(string id) =>
        id.Length is > 2 and < 12 && char.IsAsciiLetterLower(id[0]) && id[1] == '-' && !id.AsSpan(2).ContainsAnyExceptInRange('0', '9');
}
