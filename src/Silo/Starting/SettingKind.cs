using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace OrderGrains.Silo.Starting;

/// <summary>How a property of the options is written in the settings.</summary>
internal static class SettingKind
{
    /// <summary>A section with settings of its own, named by the properties of the type.</summary>
    public static bool IsSection(Type type) => type.IsClass && type != typeof(string) && !IsCollection(type);

    /// <summary>Several values under one name, in a list or with names that are the owner's choice.</summary>
    public static bool IsCollection(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    /// <summary>Nothing at all stands for the default, but for a text that there has to be: that is then missing.</summary>
    public static bool IsGiven(IConfigurationSection section, PropertyInfo property) => section.Value switch
    {
        { Length: > 0 } => true,
        "" => property.PropertyType == typeof(string) && IsNeeded(property),
        _ => IsCollection(property.PropertyType) && section.Exists(),
    };

    private static bool IsNeeded(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull;
}
