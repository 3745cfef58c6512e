using System.Reflection;

namespace OrderGrains.Orders;

/// <summary>What becomes of the values of a personal member; see <see cref="PersonalAttribute"/>.</summary>
/// <param name="left">What is left of a value.</param>
internal sealed class PersonalErasure<T>(T left)
{
    /// <summary>What is left of a value that was there.</summary>
    public T Left => left;

    /// <summary>What is left of a value. Where there was none, there is none.</summary>
    public T Erase(T value) => value is null ? value : left;

    /// <summary>Null for a member that is not personal.</summary>
    public static PersonalErasure<T>? Of(PropertyInfo property)
    {
        if (typeof(T) == typeof(UnknownMembers))
            return new(default!);
        if (property.GetCustomAttribute<PersonalAttribute>() is not { } personal)
            return null;
        return typeof(T) == typeof(string) && !personal.LeavesNothing ? new((T)(object)PersonalAttribute.Mark) : new(default!);
    }
}
