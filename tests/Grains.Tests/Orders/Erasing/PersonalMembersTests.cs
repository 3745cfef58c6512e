using System.Reflection;
using System.Text.Json.Serialization;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Erasing;

/// <summary>No text of an order is forgotten when it is anonymized.</summary>
public sealed class PersonalMembersTests
{
    private static readonly Type[] Texts = [typeof(string), typeof(JsonText)];

    [Fact]
    public void Members_EveryTextOfAStoredOrder_IsSaidToBePersonalOrNot()
    {
        var texts = Records(typeof(Order), []).SelectMany(Stored).Where(member => Texts.Contains(Item(member.PropertyType))).ToArray();

        Assert.True(texts.Length > 80);
        Assert.All(texts, member => Assert.True(
            IsPersonal(member) != member.IsDefined(typeof(NotPersonalAttribute)),
            $"{member.DeclaringType!.Name}.{member.Name} is personal, or it is not: it has to say which"));
    }

    [Fact]
    public void Members_FreeData_IsPersonal() => Assert.All(
        Records(typeof(Order), []).SelectMany(Stored)
            .Where(member => Item(member.PropertyType) == typeof(JsonText) || IsMap(member.PropertyType)),
        member => Assert.True(IsPersonal(member), member.Name));

    /// <summary>Erased events name the parts that they changed, by their ids.</summary>
    [Fact]
    public void Members_IdsOfTheItemsOfLists_AreNotPersonal()
    {
        var ids = Records(typeof(Order), []).SelectMany(Stored)
            .Where(member => member.PropertyType != Item(member.PropertyType) && ItemKey.Find(Item(member.PropertyType)) is not null)
            .Select(member => ItemKey.Find(Item(member.PropertyType))!)
            .ToArray();

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.False(IsPersonal(id), $"{id.DeclaringType!.Name}.{id.Name}"));
    }

    private static bool IsPersonal(PropertyInfo member) => member.IsDefined(typeof(PersonalAttribute));

    private static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueMap<>);

    private static IEnumerable<PropertyInfo> Stored(Type record) => record.GetProperties()
        .Where(member => member.SetMethod is not null && member.PropertyType != typeof(UnknownMembers)
            && member.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always });

    private static HashSet<Type> Records(Type type, HashSet<Type> found)
    {
        if (!typeof(IStoredRecord).IsAssignableFrom(type) || !found.Add(type))
            return found;
        foreach (var member in Stored(type))
            Records(Item(member.PropertyType), found);
        return found;
    }

    /// <summary>What the values of a member are made of.</summary>
    private static Type Item(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.Namespace == typeof(ValueList<>).Namespace ? Item(type.GetGenericArguments()[0]) : type;
    }
}
