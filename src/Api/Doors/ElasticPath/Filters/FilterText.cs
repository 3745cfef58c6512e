using System.Buffers;

namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>
/// Reads a filter (section B8): terms <c>op(field,value)</c> joined by <c>:</c>, all of which must hold; in place of a term a group
/// <c>(term|term)</c>, of which one must. A value that has commas, colons or parentheses of its own may stand in double quotes.
/// </summary>
/// <param name="text">The filter.</param>
internal sealed class FilterText(string text)
{
    private const int MaxLength = 8 * 1024;
    private const int MaxTerms = 10;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",:()|\"");

    private int _at;
    private int _terms;

    /// <summary>The groups, of each of which one term must hold; null where the text is no filter.</summary>
    public static IReadOnlyList<IReadOnlyList<FilterTerm>>? Read(string text) =>
        text.Length <= MaxLength ? new FilterText(text).All() : null;

    private List<IReadOnlyList<FilterTerm>>? All()
    {
        List<IReadOnlyList<FilterTerm>> groups = [];
        do
        {
            if (Group() is not { } group)
                return null;
            groups.Add(group);
        }
        while (Skip(':'));

        return _at == text.Length ? groups : null;
    }

    private List<FilterTerm>? Group()
    {
        var isOpen = Skip('(');
        List<FilterTerm> terms = [];
        do
        {
            if (Term() is not { } term || ++_terms > MaxTerms)
                return null;
            terms.Add(term);
        }
        while (isOpen && Skip('|'));

        return !isOpen || Skip(')') ? terms : null;
    }

    private FilterTerm? Term() =>
        Word('(') is { } name && Word(',') is { } field && Value() is { } value && Skip(')') ? new(name, field.Trim(), value) : null;

    /// <summary>What comes before a character, which is passed as well; null where it is nothing, or no word.</summary>
    private string? Word(char end)
    {
        var length = text.AsSpan(_at).IndexOfAny(Marks);
        if (length <= 0 || text[_at + length] != end)
            return null;
        var word = text.Substring(_at, length);
        _at += length + 1;
        return word;
    }

    private string? Value() => Skip('"') ? Quoted() : Bare();

    private string? Quoted()
    {
        var length = text.AsSpan(_at).IndexOf('"');
        if (length < 0)
            return null;
        var value = text.Substring(_at, length);
        _at += length + 1;
        return value;
    }

    /// <summary>Up to the parenthesis that ends the term; those within the value come in pairs.</summary>
    private string? Bare()
    {
        var depth = 0;
        for (var end = _at; end < text.Length; end++)
        {
            if (text[end] == '(')
                depth++;
            if (text[end] != ')' || depth-- > 0)
                continue;
            var value = text[_at..end].Trim();
            _at = end;
            return value;
        }

        return null;
    }

    private bool Skip(char character)
    {
        if (_at >= text.Length || text[_at] != character)
            return false;
        _at++;
        return true;
    }
}
