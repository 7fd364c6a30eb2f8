namespace MassageBot.Host.Operations;

/// <summary>Settings under <c>Jobs</c>.</summary>
internal sealed class JobsOptions
{
    public const string Section = "Jobs";

    /// <summary>False where somebody else keeps the clock: scripted conversations and tests call the jobs themselves.</summary>
    public bool Run { get; set; } = true;
}
