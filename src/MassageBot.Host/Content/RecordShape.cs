using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MassageBot.Host.Content;

/// <summary>The keys that a record takes, and how it is made from them.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    private readonly ConstructorInfo constructor;

    private RecordShape(Type type)
    {
        constructor = type.GetConstructors()
            .Where(candidate => candidate.GetParameters() is not [{ } only] || only.ParameterType != type)
            .OrderByDescending(candidate => candidate.GetParameters().Length)
            .FirstOrDefault() ?? throw new InvalidOperationException($"{type} has no public constructor and cannot be read from YAML.");
        var properties = type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0).ToList();
        var parameters = constructor.GetParameters();
        Members = properties
            .Select(property => Member.Of(property, parameters.FirstOrDefault(parameter => parameter.Name == property.Name)))
            .ToDictionary(member => member.Name);
    }

    public IReadOnlyDictionary<string, Member> Members { get; }

    public static RecordShape Of(Type type) => Known.GetOrAdd(type, static type => new RecordShape(type));

    public object Make(Dictionary<string, object> values)
    {
        var arguments = constructor.GetParameters()
            .Select(parameter => values.TryGetValue(YamlNames.Of(parameter.Name!), out var value) ? value : parameter.DefaultValue);
        var made = constructor.Invoke([.. arguments]);
        foreach (var (name, value) in values)
        {
            Members[name].Property.SetValue(made, value);
        }

        return made;
    }

    public sealed record Member(string Name, Type Type, PropertyInfo Property, bool IsRequired)
    {
        public static Member Of(PropertyInfo property, ParameterInfo? parameter) => new(
            YamlNames.Of(property.Name),
            property.PropertyType,
            property,
            property.IsDefined(typeof(RequiredMemberAttribute)) || parameter is { HasDefaultValue: false });
    }
}
