import lightning as L
import pytorch_lightning as pl
from lightning.pytorch import Trainer


def run(module, loader):
    pl.Trainer(max_epochs=3).fit(module, loader)
    trainer = Trainer(
        max_epochs=3,
    )
    trainer.fit(module, loader)
    L.Trainer().fit(module, loader)
