namespace MassageBot.Core.Wording;

/// <summary>Words and phrases that the bot listens for: in the file each stands in double quotes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PhrasesAttribute : Attribute;
