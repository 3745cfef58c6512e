using System.Text.Json;

namespace OrderGrains.Orders.Store;

/// <summary>How many bytes a stored item takes when it is answered, or a few more: cheap to tell, without making the answer.</summary>
public static class RenderedSize
{
    /// <summary>The members that every event has, and its order's id.</summary>
    private const int PerEvent = 1024;

    /// <summary>The names of a change's members, and an index in its path.</summary>
    private const int PerValue = 64;

    /// <summary>The totals, which are not stored, and the axes.</summary>
    private const int PerOrder = 2048;

    /// <param name="payloadBytes">The length of the order's stored JSON.</param>
    public static long OfOrder(long payloadBytes) => payloadBytes + PerOrder;

    /// <summary>Every single value may become a change of its own, with the whole path to it.</summary>
    /// <exception cref="JsonException">The changes are no JSON.</exception>
    public static long Of(StoredEvent stored)
    {
        var size = PerEvent + (long)stored.Actor.Length;
        var path = 0;
        var names = new Stack<int>();
        var reader = new Utf8JsonReader(stored.Changes.Span);
        while (reader.Read())
        {
            var length = reader.ValueSpan.Length;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    names.Push(path);
                    size += PerValue;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path = names.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    path = names.Peek() + length + 1;
                    break;
                default:
                    size += path + length + PerValue;
                    break;
            }
        }

        return size;
    }
}
