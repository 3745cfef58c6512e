using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Finds the shape of a type, by looking at the type.</summary>
internal static class Shapes
{
    public static Shape<T> Of<T>() => Cache<T>.Shape;

    private static Type Find(Type type)
    {
        if (type == typeof(string))
            return typeof(TextShape);
        if (type == typeof(JsonText))
            return typeof(JsonShape);
        if (type == typeof(UnknownMembers))
            return typeof(UnknownShape);
        if (typeof(IStoredRecord).IsAssignableFrom(type))
            return typeof(RecordShape<>).MakeGenericType(type);
        if (Item(type, typeof(ValueMap<>)) is { } entry)
            return typeof(MapShape<>).MakeGenericType(entry);
        return Item(type, typeof(ValueList<>)) is { } item
            ? typeof(ListShape<>).MakeGenericType(item)
            : typeof(Shape<>).MakeGenericType(type);
    }

    private static Type? Item(Type type, Type collection) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == collection ? type.GetGenericArguments()[0] : null;

    /// <summary>Shapes are found once: they take as long to make as an order takes to read.</summary>
    private static class Cache<T>
    {
        public static readonly Shape<T> Shape = (Shape<T>)Activator.CreateInstance(Find(typeof(T)))!;
    }
}
