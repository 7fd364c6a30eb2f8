using MassageBot.Core.Wording;

namespace MassageBot.Core.MassageTypes;

/// <summary>The techniques that a client can get at this clinic: those of the massage types on its menu.</summary>
public static class MenuTechniques
{
    /// <summary>Articles of the techniques of a family, each once, in the order of the types.</summary>
    public static IReadOnlyList<KnowledgeArticle> Of(
        MassageFamily family, Clinic clinic, IReadOnlyList<MassageType> types, Knowledge knowledge, Language language) =>
    [
        .. types.SelectMany(type => type.Techniques).Distinct()
            .Select(id => Technique.Find(types, id)!)
            .Where(technique => technique.Family == family && technique.OnMenu(clinic) is not null)
            .Select(technique => knowledge.Find(technique.Article, language))
            .OfType<KnowledgeArticle>(),
    ];
}
